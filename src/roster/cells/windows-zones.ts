/** Names that Windows, Exchange and .NET give to time zones, and the zone of the IANA list (CLDR, territory 001). */
const ZONES = `
Dateline=Etc/GMT+12 Hawaiian=Pacific/Honolulu Alaskan=America/Anchorage Pacific=America/Los_Angeles
US_Mountain=America/Phoenix Mountain=America/Denver Central_America=America/Guatemala Central=America/Chicago
Canada_Central=America/Regina SA_Pacific=America/Bogota Eastern=America/New_York US_Eastern=America/Indianapolis
Atlantic=America/Halifax SA_Western=America/La_Paz Pacific_SA=America/Santiago Newfoundland=America/St_Johns
E._South_America=America/Sao_Paulo Argentina=America/Buenos_Aires Greenwich=Atlantic/Reykjavik GMT=Europe/London
W._Europe=Europe/Berlin Central_Europe=Europe/Budapest Romance=Europe/Paris Central_European=Europe/Warsaw
W._Central_Africa=Africa/Lagos GTB=Europe/Bucharest FLE=Europe/Kiev E._Europe=Europe/Chisinau Egypt=Africa/Cairo
South_Africa=Africa/Johannesburg Israel=Asia/Jerusalem Turkey=Europe/Istanbul Arab=Asia/Riyadh Russian=Europe/Moscow
E._Africa=Africa/Nairobi Iran=Asia/Tehran Arabian=Asia/Dubai Pakistan=Asia/Karachi India=Asia/Kolkata
Sri_Lanka=Asia/Colombo Nepal=Asia/Katmandu Bangladesh=Asia/Dhaka SE_Asia=Asia/Bangkok China=Asia/Shanghai
Singapore=Asia/Singapore W._Australia=Australia/Perth Taipei=Asia/Taipei Tokyo=Asia/Tokyo Korea=Asia/Seoul
Cen._Australia=Australia/Adelaide E._Australia=Australia/Brisbane AUS_Eastern=Australia/Sydney
Tasmania=Australia/Hobart New_Zealand=Pacific/Auckland
`;

let known: ReadonlyMap<string, string> | null = null;

/** The zone of the IANA list for a name of Windows, such as “W. Europe Standard Time”; `''` for all others. */
export function zoneOfWindows(text: string): string {
  const name = /^(.{2,40}) (?:Standard|Daylight) Time$/i.exec(text)?.[1];
  if (name === undefined) return '';
  known ??= new Map(
    ZONES.trim()
      .split(/\s+/)
      .map((pair): [string, string] => {
        const [windows = '', zone = ''] = pair.split('=');
        return [windows.toLowerCase(), zone];
      }),
  );
  return known.get(name.toLowerCase().replaceAll(' ', '_')) ?? '';
}
