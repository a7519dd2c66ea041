package id.koperasi.registry.founding;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.founding.FoundingMeeting.Founder;
import id.koperasi.registry.founding.FoundingMeeting.Savings;
import id.koperasi.registry.founding.FoundingRule.FounderNamedTwice;
import id.koperasi.registry.founding.FoundingRule.SavingsNotPositive;
import id.koperasi.registry.founding.FoundingRule.TooFewFounders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds a founding meeting against the rules and finds everything that breaks one. */
public final class FoundingRules {

    private final FoundingMeeting meeting;
    private final Limits limits;
    private final List<FoundingRule> broken = new ArrayList<>();

    private FoundingRules(FoundingMeeting meeting, Limits limits) {
        this.meeting = meeting;
        this.limits = limits;
    }

    /** Refuses a meeting that breaks a rule, naming all it breaks, those too that others found. */
    public static void check(FoundingMeeting meeting, Limits limits, List<? extends Rejection> others) {
        List<Rejection> broken = new ArrayList<>(brokenBy(meeting, limits));
        broken.addAll(DeclarationRules.brokenBy(meeting.officers(), meeting.declarations(), limits));
        broken.addAll(others);
        FoundingRejection.refuse(broken);
    }

    static List<FoundingRule> brokenBy(FoundingMeeting meeting, Limits limits) {
        var rules = new FoundingRules(meeting, limits);
        rules.founders();
        rules.broken.addAll(BoardRules.brokenByWhole(
                new BoardRules.Boards(meeting.officers(), meeting.kinships(), meeting.villageHead()),
                limits.term(meeting.termYears()),
                limits));
        rules.savings();
        return rules.broken;
    }

    private void founders() {
        Set<PersonReference> people = new HashSet<>();
        meeting.founders().stream().map(Founder::person).forEach(people::add);
        int repeated = meeting.founders().size() - people.size();
        if (repeated > 0) {
            broken.add(new FounderNamedTwice(repeated));
        }
        if (people.size() < limits.founders()) {
            broken.add(new TooFewFounders(people.size(), limits.founders()));
        }
    }

    private void savings() {
        Savings savings = meeting.savings();
        if (!savings.principal().isPositive() || !savings.mandatory().isPositive()) {
            broken.add(new SavingsNotPositive(savings.principal(), savings.mandatory()));
        }
    }
}
