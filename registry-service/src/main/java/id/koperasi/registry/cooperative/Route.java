package id.koperasi.registry.cooperative;

/** The three ways to a village cooperative (Inpres 9/2025, diktum 1). */
public enum Route {
    /** Pendirian: founded anew. */
    NEW,
    /** Pengembangan: an existing one takes the task over. */
    DEVELOPMENT,
    /** Revitalisasi: one that was asleep begins again. */
    REVITALISATION
}
