package id.koperasi.registry.cooperative;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeRejection.EndsOtherwise;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ends a formation. A new cooperative is a legal entity by it (keputusan AHU); a developed or revitalised one was one
 * before, under its older number, and gets a decree on its changed statutes or is counted as active again.
 *
 * @param number under which it is a legal entity, in the one spelling under which it is unique
 * @param amendmentNumber of the decree on its changed statutes, a series of its own
 * @param reactivationNumber of the letter by which it is active again
 * @param decidedOn the day
 */
record Decree(
        String number,
        @Nullable String amendmentNumber,
        @Nullable String reactivationNumber,
        LocalDate decidedOn) {

    /** Takes a number in whatever spelling; refuses what is none. */
    static Decree of(String number, LocalDate decidedOn) {
        return new Decree(DecreeNumber.settled(number), null, null, decidedOn);
    }

    /** Holds what was told against the route (Juklak Menkop 1/2025, Bab IV to VI); refuses an end of another route. */
    static Decree settled(ToldDecree told, Route route, @Nullable String olderNumber) {
        boolean amended = told.amendmentNumber() != null;
        boolean reactivated = told.reactivationNumber() != null;
        boolean decreed = told.number() != null;
        boolean fits = switch (route) {
            case NEW -> decreed && !amended && !reactivated;
            case DEVELOPMENT -> amended && !decreed && !reactivated;
            case REVITALISATION -> (amended || reactivated) && !decreed;
        };
        if (!fits) {
            throw new RejectedException(new EndsOtherwise(route, needed(route)));
        }
        return route == Route.NEW
                ? of(Objects.requireNonNull(told.number()), told.decidedOn())
                : new Decree(
                        Objects.requireNonNull(olderNumber),
                        told.amendmentNumber() == null ? null : DecreeNumber.lenient(told.amendmentNumber()),
                        told.reactivationNumber() == null ? null : DecreeNumber.lenient(told.reactivationNumber()),
                        told.decidedOn());
    }

    /** The papers that ended the formation, as its history names them. */
    String evidence() {
        return amendmentNumber == null && reactivationNumber == null
                ? number
                : Stream.of(reactivationNumber, amendmentNumber)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static String needed(Route route) {
        return switch (route) {
            case NEW -> "decreeNumber";
            case DEVELOPMENT -> "amendmentNumber";
            case REVITALISATION -> "reactivationNumber, amendmentNumber";
        };
    }
}
