package id.koperasi.registry.meeting;

/** Which meeting of the members it is. */
enum MeetingKind {
    /** Rapat Anggota Tahunan: the year's accounts. */
    ANNUAL,
    /** Rapat Anggota Luar Biasa: whatever cannot wait. */
    EXTRAORDINARY
}
