// Where somebody may work: at every site, or at those that are named. A site that is gone is nobody's workplace.

export type Workplaces = 'all' | readonly string[];

/** `site` may be `all`, for what concerns every site at once. */
export function worksAt(workplaces: Workplaces, site: string): boolean {
  return workplaces === 'all' || workplaces.includes(site);
}
