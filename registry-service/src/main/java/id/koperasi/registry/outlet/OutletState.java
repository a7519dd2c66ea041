package id.koperasi.registry.outlet;

/** What has become of a plan to open an outlet. */
enum OutletState {
    /** It is not open yet. */
    PLANNED,
    /** It is open, as a business unit. */
    OPENED,
    /** Nothing comes of it. */
    DROPPED
}
