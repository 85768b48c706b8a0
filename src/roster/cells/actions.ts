import { headerKey } from './fields.ts';

/** Headers of lists of changes, in comparison form: what shall be done with the person of the row. */
const HEADER = new RegExp(
  `^(?:hr|employee|user|account|record|personnel|requested)?(?:${[
    'action|operation|change|transaction|event|request|instruction|movement|activity|task|todo',
    'aktion|vorgang|massnahme|anderung|mouvement|operation|movimiento|accion|azione|acao|actie',
  ].join('|')})(?:type|name|requested|required|art)?$`,
);

/** Whether a header asks what shall be done; “Last Action” tells of something past. */
export const asksWhatToDo = (key: string): boolean => HEADER.test(key);

/** Words for making someone a leaver, in comparison form, with what may stand around them: “user”, “- voluntary”. */
const LEAVING = new RegExp(
  `^(?:voluntary|involuntary)?(?:${[
    'delete|remove|deactivate|disable|suspend|block|terminat(?:e|ion)|offboard(?:ing)?|deprovision(?:ing)?|leaver',
    'exit|resign(?:ation)?|separation|separate|retire(?:ment)?|dismiss(?:al)?|loschen|deaktivieren|sperren|austritt',
    'kundigung|entlassung|supprimer|desactiver|depart|licenciement|demission|eliminar|desactivar|baja|despido',
    'renuncia|cessazione|dimissioni|desligamento|demissao|uitdienst',
  ].join('|')})(?:user|account|employee|access|voluntary|involuntary|quit|sofort|immediately)*$`,
);

/** Whether a cell of such a column says that the person shall leave. */
export const saysToLeave = (text: string): boolean => text.length <= 40 && LEAVING.test(headerKey(text));

/** Whether it is a code that may say so: D is “delete”, T “terminate”. */
export const maySayToLeave = (text: string): boolean => /^(?:D|DEL|T|TER|TRM|TERM)$/i.test(text);
