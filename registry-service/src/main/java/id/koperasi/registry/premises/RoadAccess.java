package id.koperasi.registry.premises;

/** The road to a facility, in the words of the ministry's form. */
enum RoadAccess {
    /** Beraspal. */
    ASPHALT,
    /** Beton. */
    CONCRETE,
    /** Batu. */
    STONE,
    /** Tanah. */
    EARTH,
    NONE
}
