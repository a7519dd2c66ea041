package id.koperasi.registry.progress;

/** Whether a cooperative lives, computed from what happens there and never typed. */
public enum Activity {
    /** Something happened in the last thirty days. */
    ACTIVE,
    /** Something happened once, and nothing in the last thirty days. */
    DORMANT,
    /** Nothing happened since it was formed. */
    PAPER_ONLY
}
