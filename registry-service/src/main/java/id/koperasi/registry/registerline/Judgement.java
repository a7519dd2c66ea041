package id.koperasi.registry.registerline;

import id.koperasi.registry.account.RegisteredAccounts.RegisteredAccount;
import id.koperasi.registry.cooperative.RegisteredCooperatives.Known;
import id.koperasi.registry.identity.RegisteredNumbers.RegisteredNumber;
import id.koperasi.registry.profile.StatedProfile;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.registerfile.Fault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to become of a line of a register. */
public sealed interface Judgement {

    /**
     * What a cooperative has not yet: numbers, an account, and what it says of itself.
     *
     * @param profile all of what it says from now on; null when nothing is new
     */
    record Additions(
            List<RegisteredNumber> numbers,
            @Nullable RegisteredAccount account,
            @Nullable StatedProfile profile) {

        static final Additions NONE = new Additions(List.of(), null, null);

        public Additions {
            numbers = List.copyOf(numbers);
        }

        boolean none() {
            return numbers.isEmpty() && account == null && profile == null;
        }
    }

    /** A cooperative that is not known yet. */
    record Unheard(UUID id, Village village, LegalName name, Additions additions) implements Judgement {}

    /** One that is known, with more than was known of it. */
    record More(Known cooperative, Additions additions) implements Judgement {}

    /** One that is no legal entity as far as the register tells: kept as known, and no cooperative yet. */
    record Incomplete(Village village, List<Missing> missing) implements Judgement {

        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    /** It says in which village a cooperative of the ministry's reference is, and nothing else. */
    record Placed(Village village) implements Judgement {}

    /** Nothing new. */
    record Same() implements Judgement {}

    /** It breaks rules. */
    record Refused(List<Fault> faults) implements Judgement {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody has to look at it. */
    record Doubtful(ReviewKind kind, List<UUID> candidates) implements Judgement {

        public Doubtful {
            candidates = List.copyOf(candidates);
        }
    }
}
