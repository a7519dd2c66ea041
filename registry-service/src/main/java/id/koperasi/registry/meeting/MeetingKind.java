package id.koperasi.registry.meeting;

import id.koperasi.registry.paper.PaperKind;

/** Which meeting it is. */
enum MeetingKind {
    /** Rapat Anggota Tahunan: the year's accounts. */
    ANNUAL,
    /** Rapat Anggota Luar Biasa: whatever cannot wait. */
    EXTRAORDINARY,
    /** Musyawarah desa or kelurahan khusus: the village decides that and how it gets a cooperative. */
    VILLAGE,
    /** Rapat pembentukan: the founders found it. */
    FOUNDING;

    /** Whether members of a formed cooperative meet, and not those who are about to form one. */
    boolean ofMembers() {
        return this == ANNUAL || this == EXTRAORDINARY;
    }

    /** Which kind of paper its minutes are. */
    PaperKind minutes() {
        return this == VILLAGE ? PaperKind.MUSDES_MINUTES : PaperKind.MEMBERS_MINUTES;
    }
}
