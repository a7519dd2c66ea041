package id.koperasi.registry.progress;

/** Whether a cooperative lives, computed from what happens there and never typed. */
public enum Activity {
    /** What happened lately keeps it alive: thirty days by the rule of 2025. */
    ACTIVE,
    /** Something happened once, and nothing lately. */
    DORMANT,
    /** Nothing happened since it was formed. */
    PAPER_ONLY
}
