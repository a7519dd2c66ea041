package id.koperasi.funding.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a cooperative stood from day to day. Of whom nothing was told, nothing is against.
 *
 * @param changes in the order of their days
 */
public record StandingHistory(List<StandingChange> changes) {

    /** Of whom nothing was told. */
    public static final StandingHistory NOTHING = new StandingHistory(List.of());

    public StandingHistory {
        changes = List.copyOf(changes);
    }

    /**
     * What follows from what was heard. When the day of a change was wrong, the registry tells anew how the cooperative
     * stood from that change on, change by change, so that the one that comes back takes the place of the earlier one
     * and of all that followed it.
     */
    public static StandingHistory of(List<StandingChange> heard) {
        var told = new ArrayList<StandingChange>();
        for (StandingChange change : heard) {
            int place = IntStream.range(0, told.size())
                    .filter(i -> isToldAnew(told, i, change))
                    .findFirst()
                    .orElse(told.size());
            told.subList(place, told.size()).clear();
            told.add(change);
        }
        return new StandingHistory(told);
    }

    /** A change keeps its place between the one before and the one after it; the last may move to any later day. */
    private static boolean isToldAnew(List<StandingChange> told, int place, StandingChange change) {
        if (told.get(place).state() != change.state()) {
            return false;
        }
        boolean last = place + 1 == told.size();
        boolean afterThose =
                place == 0 || !change.since().isBefore(told.get(place - 1).since());
        return afterThose
                && (last || change.since().isBefore(told.get(place + 1).since()));
    }

    /** How it stood on a day; nothing before the first change. */
    public Optional<StandingChange> on(LocalDate day) {
        return changes.stream().filter(change -> !change.since().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** In which state it was on a day. */
    public State stateOn(LocalDate day) {
        return on(day).map(StandingChange::state).orElse(State.GOOD);
    }

    /** What stands against acting for a day: how the cooperative stood then, or how it stands by the last word of all. */
    public Optional<StandingChange> against(LocalDate day) {
        Optional<StandingChange> then = on(day).filter(change -> change.state() != State.GOOD);
        return then.isPresent() || changes.isEmpty()
                ? then
                : Optional.of(changes.getLast()).filter(change -> change.state() != State.GOOD);
    }
}
