// The phone's page of one ticket, kept up to date.

import './phone.css';
