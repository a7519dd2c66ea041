package id.koperasi.training.effect;

/** By what effects are put together. */
enum EffectLevel {
    /** A session. */
    SESSION,
    /** A speaker, over all sessions he spoke in. */
    SPEAKER
}
