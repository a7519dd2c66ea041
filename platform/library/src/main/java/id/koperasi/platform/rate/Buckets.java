package id.koperasi.platform.rate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.koperasi.platform.rate.RateConfig.Allowance;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** A bucket of tokens for each who asks. Whoever was away for long enough to have it full again is forgotten. */
final class Buckets {

    private static final int MOST = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    Buckets(Allowance allowance) {
        Duration full = Duration.ofSeconds(1L + allowance.atOnce() / allowance.perSecond());
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(full)
                .build(who -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(allowance.atOnce())
                                .refillGreedy(allowance.perSecond(), Duration.ofSeconds(1)))
                        .build());
    }

    /** Takes one; otherwise the whole seconds until there is one again, at least 1. Zero when it was taken. */
    int take(String who) {
        ConsumptionProbe probe = buckets.get(who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : (int) (1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }

    /** Whether there is one, without taking it. */
    boolean left(String who) {
        return buckets.get(who).getAvailableTokens() > 0;
    }
}
