package id.koperasi.registry.meeting;

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
}
