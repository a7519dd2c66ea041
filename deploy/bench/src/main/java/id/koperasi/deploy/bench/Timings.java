package id.koperasi.deploy.bench;

import java.util.Arrays;

/** How long things took. */
final class Timings {

    private final long[] nanos;

    /** @param nanos in any order */
    Timings(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    int count() {
        return nanos.length;
    }

    /** In milliseconds; the share of them that took no longer. */
    double quantile(double share) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int place = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.clamp(place, 0, nanos.length - 1)] / 1e6;
    }
}
