import '../../ui/base.css';
import { mount } from '../../ui/mount.ts';

mount(<main />);
