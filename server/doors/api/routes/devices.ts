// The devices of the room: named by an administrator, seen by those who lead.

import { z } from 'zod';
import { refuse } from '../../../../core/day/context.ts';
import { Condition, Device } from '../../../../core/device.ts';
import { Id } from '../../../../core/office/text.ts';
import { deviceRow } from '../../../../core/views/devices.ts';
import type { Devices } from '../../../devices/devices.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import { noSuchSite, type Route, route } from '../route.ts';

const DeviceInfo = z
  .object({
    device: Device,
    reachable: z.boolean().meta({ description: 'The agent that drives it is connected.' }),
    condition: Condition.nullable(),
    seen: z.int().nullable().meta({ description: 'Its last sign of life.' }),
    renewed: z.boolean().meta({
      description: 'Boxes: since the server was started another controller came, or one that had forgotten.',
    }),
  })
  .meta({ id: 'Device' });
const siteParams = z.object({ site: Id });
const deviceParams = z.object({ device: Id });

export type DevicesParts = {
  readonly desk: FrontDesk;
  readonly devices: Devices;
  /** False: that display is not connected. */
  readonly testSound: (site: string, display: string) => boolean;
};

export function deviceRoutes({ desk, devices, testSound }: DevicesParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/sites/{site}/devices',
      tag: 'devices',
      summary: 'Printers, scanners, vote boxes and call buttons, and how they are',
      needs: 'see-devices',
      params: siteParams,
      answer: { status: 200, schema: z.array(DeviceInfo) },
      refusals: ['site/unknown'],
      handle: async ({ params: { site } }) => {
        if (!desk.find(site)) return noSuchSite(site);
        const states = devices.statesAt(site);
        return {
          status: 200,
          body: states.map(deviceRow),
        };
      },
    }),
    route({
      method: 'post',
      path: '/sites/{site}/displays/{display}/sound-test',
      tag: 'devices',
      summary: 'Have a display make itself heard',
      needs: 'see-devices',
      params: siteParams.extend({ display: Id }),
      answer: { status: 204, schema: undefined },
      refusals: ['site/unknown', 'screen/gone'],
      handle: async ({ params: { site, display } }) => {
        if (!desk.find(site)) return noSuchSite(site);
        return testSound(site, display) ? { status: 204 } : refuse('screen/gone');
      },
    }),
    route({
      method: 'put',
      path: '/devices/{device}',
      tag: 'devices',
      summary: 'Name a device, or change it',
      needs: 'manage-devices',
      params: deviceParams,
      body: Device,
      answer: { status: 200, schema: Device },
      refusals: ['site/unknown', 'counter/unknown', 'device/misnamed'],
      handle: async ({ params, body }) => {
        if (body.id !== params.device) return refuse('device/misnamed');
        const open = desk.find(body.site);
        if (!open) return noSuchSite(body.site);
        if (body.kind === 'buttons' && !open.site.config.counters.some(({ id }) => id === body.counter)) {
          return refuse('counter/unknown', { counter: body.counter });
        }
        await devices.put(body);
        return { status: 200, body };
      },
    }),
    route({
      method: 'delete',
      path: '/devices/{device}',
      tag: 'devices',
      summary: 'Drive a device no more',
      needs: 'manage-devices',
      params: deviceParams,
      answer: { status: 204, schema: undefined },
      refusals: ['resource/unknown'],
      handle: async ({ params: { device } }) =>
        (await devices.remove(device)) ? { status: 204 } : refuse('resource/unknown'),
    }),
  ];
}
