package id.koperasi.registry.cooperative;

import id.koperasi.registry.cooperative.CooperativeParticulars.Particulars;
import id.koperasi.registry.cooperative.Happening.Change;
import id.koperasi.registry.cooperative.Happening.What;
import id.koperasi.registry.cooperative.Particular.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a cooperative looked: what was true on a business date, as it is known now or as it was known at a moment.
 *
 * @param asOf the business date
 * @param knownAt the moment; null for all that is known now
 */
record Past(LocalDate asOf, @Nullable Instant knownAt) {

    private static final List<Status> STEPS =
            List.of(Status.PROPOSED, Status.MEETING_HELD, Status.DEED_SIGNED, Status.FORMED);

    /**
     * Turns a cooperative, which no session watches any more, into what it was.
     *
     * @return whether there was one
     */
    boolean rewind(Cooperative cooperative, List<Happening> history) {
        for (Happening happening : newestFirst(history)) {
            Change change = happening.change();
            if (change != null && change.particular().place() == Place.ROW && !counts(happening)) {
                cooperative.tell(change.particular(), change.before());
            }
        }
        Status reached = reached(cooperative, history);
        if (reached == null) {
            return false;
        }
        Status status = reached;
        LocalDate since = null;
        UUID into = null;
        for (Happening happening : history) {
            if (counts(happening)) {
                switch (happening.what()) {
                    case SUSPENDED -> status = Status.SUSPENDED;
                    case REINSTATED -> status = Status.FORMED;
                    case MERGED -> status = Status.MERGED;
                    case DISSOLVED -> status = Status.DISSOLVED;
                    case WITHDRAWN -> status = Status.WITHDRAWN;
                    case PROPOSED, MEETING_HELD, DEED_SIGNED, FORMED, ASSETS_TRANSFERRED, CORRECTED, AMENDED -> {
                        continue;
                    }
                }
                since = status == Status.FORMED ? null : happening.occurredOn();
                into = happening.mergedInto();
            }
        }
        cooperative.rewind(status, since, into);
        return true;
    }

    /** What other features keep of it, as it was told then. */
    Particulars rewind(Particulars known, List<Happening> history) {
        Particulars then = known;
        for (Happening happening : newestFirst(history)) {
            Change change = happening.change();
            if (change != null && change.particular().place() != Place.ROW && !counts(happening)) {
                then = then.with(change);
            }
        }
        return then;
    }

    private static List<Happening> newestFirst(List<Happening> history) {
        return history.stream()
                .sorted((one, other) -> other.recordedAt().compareTo(one.recordedAt()))
                .toList();
    }

    /** The last step that was taken by then; each by the date that is true of it, which may have been corrected. */
    private @Nullable Status reached(Cooperative cooperative, List<Happening> history) {
        Set<What> known = EnumSet.noneOf(What.class);
        history.stream().filter(this::known).forEach(happening -> known.add(happening.what()));
        Status reached = null;
        for (Status step : STEPS) {
            LocalDate day = cooperative.dayOf(step);
            if (day != null && !day.isAfter(asOf) && (knownAt == null || known.contains(What.valueOf(step.name())))) {
                reached = step;
            }
        }
        return reached;
    }

    private boolean counts(Happening happening) {
        LocalDate on = happening.occurredOn();
        return known(happening) && (on == null || !on.isAfter(asOf));
    }

    private boolean known(Happening happening) {
        return knownAt == null || !happening.recordedAt().isAfter(knownAt);
    }
}
