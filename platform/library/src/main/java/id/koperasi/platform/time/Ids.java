package id.koperasi.platform.time;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Gives UUIDs of version 7 (RFC 9562), each greater than the one before in this process.
 *
 * <p>A new millisecond draws 74 random bits; within one, a random step is added to them (the RFC's method
 * 2), so that order holds and the next id cannot be guessed. A clock that goes back does not take the ids
 * with it: they stay in the last millisecond seen until time catches up.
 */
@Singleton
public class Ids {

    private static final long RAND_A_MASK = 0xFFF;
    private static final long RAND_B_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int STEP_BITS = 32;

    private final Clock clock;
    private final RandomGenerator random;

    private long millis = Long.MIN_VALUE;
    private long randA;
    private long randB;

    @Inject
    public Ids(Clock clock) {
        this(clock, new SecureRandom());
    }

    Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new id, greater than all that this source gave before. */
    public synchronized UUID next() {
        long now = clock.millis();
        if (now > millis) {
            start(now);
        } else {
            step();
        }
        return new UUID(millis << 16 | VERSION_7 | randA, VARIANT | randB);
    }

    private void start(long now) {
        millis = now;
        randA = random.nextLong() & RAND_A_MASK;
        randB = random.nextLong() & RAND_B_MASK;
    }

    private void step() {
        randB += 1 + (random.nextLong() >>> (Long.SIZE - STEP_BITS));
        randA += randB >>> 62;
        randB &= RAND_B_MASK;
        if (randA > RAND_A_MASK) {
            start(millis + 1);
        }
    }
}
