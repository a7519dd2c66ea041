package id.koperasi.training.curriculum;

/** How a lesson is given. */
public enum LessonKind {
    /** Somebody speaks (ceramah). */
    LECTURE,
    /** All speak (diskusi). */
    DISCUSSION,
    /** Somebody leads a group to its own result (fasilitasi). */
    FACILITATION,
    /** Everybody does it himself (praktik). */
    PRACTICE
}
