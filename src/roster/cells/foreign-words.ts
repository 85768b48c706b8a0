import { comparedStatus } from '../../text/status-word.ts';

/**
 * Words of a status in languages in which no status is read. Where they stand in a column that nobody reads, they are
 * heard all the same; where they stand in one that is read, they say which word is meant.
 */
const WORDS = {
  employed: [
    'ativo, ativa, contratado, admitido, em atividade', // Portuguese
    'attivo, attiva, in forza, assunto, in servizio', // Italian
    'actief, in dienst', // Dutch
    'aktywny, aktywna, zatrudniony, zatrudniona, pracuje', // Polish
    'активен, активна, активный, работает, в штате, активний, працює', // Russian, Ukrainian
    'aktivní, aktívny, zaměstnán, v pracovním poměru', // Czech, Slovak
    'aktív, alkalmazott, activ, angajat', // Hungarian, Romanian
    'aktif, çalışıyor', // Turkish
    'anställd, ansat, ansatt, aktiivinen, työsuhteessa', // Nordic
    '在籍, 在籍中, 在職, 在職中, 勤務中, 在职, 在岗, 재직, 재직중', // Japanese, Chinese, Korean
  ],
  inactive: [
    'inativo, inativa, inattivo, inattiva, inactief, nieaktywny, nieaktywna, неактивен, неактивный, неактивний',
    'neaktivní, neaktívny, inaktív, inactiv, pasif, inaktivní, ei aktiivinen',
  ],
  gone: [
    'desligado, desligada, demitido, demitida, rescindido, exonerado, aposentado',
    'cessato, cessata, licenziato, licenziata, dimesso, dimissionario, dimissionaria, pensionato',
    'uit dienst, ontslagen, met pensioen, vertrokken',
    'zwolniony, zwolniona, zakończył pracę, rozwiązano umowę',
    'уволен, уволена, уволился, уволилась, звільнено, звільнений, звільнена',
    'ukončen, ukončeno, propuštěn, kilépett, elbocsátott, concediat, plecat, demisionat',
    'işten ayrıldı, ayrıldı, işten çıktı, çıkış yaptı, i̇şten ayrıldı',
    'slutat, avslutad, uppsagd, fratrådt, opsagt, sluttet, avsluttet, oppsagt, lähtenyt, irtisanottu, päättynyt',
    '退職, 退職済, 退職済み, 退社, 離職, 离职, 已离职, 离岗, 퇴사, 퇴직, 퇴사자',
  ],
} as const;

type ForeignStanding = keyof typeof WORDS;

const BY_WORD: ReadonlyMap<string, ForeignStanding> = new Map(
  (Object.entries(WORDS) as [ForeignStanding, readonly string[]][]).flatMap(([standing, lists]) =>
    lists.flatMap((list) =>
      list.split(', ').map((word): [string, ForeignStanding] => [comparedStatus(word), standing]),
    ),
  ),
);

/** What a word says in such a language, `null` where it is none of them. */
export const foreignStanding = (text: string): ForeignStanding | null => BY_WORD.get(comparedStatus(text)) ?? null;

/** The word of ours that means the same. */
export const OURS: Readonly<Record<ForeignStanding, string>> = {
  employed: 'active',
  inactive: 'inactive',
  gone: 'terminated',
};
