package id.koperasi.registry.meeting;

/** Which part of the village somebody comes from who is invited to its meeting (unsur). */
public enum Element {
    /** Pemerintah desa or kelurahan. */
    VILLAGE_GOVERNMENT,
    /** Badan permusyawaratan desa. */
    VILLAGE_COUNCIL,
    /** Tokoh masyarakat, agama, adat or pendidikan. */
    LEADERS,
    /** Kelompok perempuan. */
    WOMEN,
    /** Karang taruna and other young people. */
    YOUTH,
    /** Kelompok tani and nelayan. */
    FARMERS_AND_FISHERS,
    /** Pelaku usaha. */
    BUSINESSES,
    /** An older cooperative of the village. */
    OLDER_COOPERATIVE,
    /** Those who found the cooperative (pendiri). */
    FOUNDERS,
    /** Anybody else. */
    OTHERS
}
