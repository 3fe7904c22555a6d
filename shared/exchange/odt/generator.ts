/** How files of ours name what made them. */
export const GENERATOR = 'Vis-à-vis';
