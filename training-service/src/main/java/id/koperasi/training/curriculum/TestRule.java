package id.koperasi.training.curriculum;

import org.jspecify.annotations.Nullable;

/**
 * What a version says of the tests of its sessions.
 *
 * @param attempts how often one may be sat
 * @param passPercent how much of the points of the test after a session a certificate needs; none without it
 */
public record TestRule(int attempts, @Nullable Integer passPercent) {

    /** What counts where a version says nothing: one attempt, and no result is asked for. */
    static final TestRule UNSAID = new TestRule(1, null);
}
