package id.koperasi.registry.founding;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.founding.DeclarationRule.HasNotDeclared;
import id.koperasi.registry.founding.DeclarationRule.LeadershipOnBoard;
import id.koperasi.registry.founding.DeclarationRule.WasConvicted;
import id.koperasi.registry.founding.DeclarationRule.WasInsolvent;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what officers declare of themselves against what bars them; the board against one thing, supervisors against two. */
public final class DeclarationRules {

    private final Limits limits;
    private final List<DeclarationRule> broken = new ArrayList<>();

    private DeclarationRules(Limits limits) {
        this.limits = limits;
    }

    /** What bars these officers by what they declare, and what they have not declared though the rule of the day asks. */
    public static List<DeclarationRule> brokenBy(
            List<Officer> officers, List<Declaration> declarations, Limits limits) {
        Map<PersonReference, Declaration> byPerson = declarations.stream()
                .collect(Collectors.toMap(Declaration::person, Function.identity(), (one, other) -> one));
        var rules = new DeclarationRules(limits);
        for (Officer officer : officers) {
            Declaration declared = byPerson.getOrDefault(officer.person(), Declaration.none(officer.person()));
            if (officer.office().onBoard()) {
                rules.board(officer.office(), declared);
            } else {
                rules.supervisor(officer.office(), declared);
            }
        }
        return rules.broken;
    }

    private void board(Office office, Declaration declared) {
        check(office, "villageLeadership", declared.villageLeadership(), new LeadershipOnBoard(office));
    }

    private void supervisor(Office office, Declaration declared) {
        check(office, "insolvent", declared.insolvent(), new WasInsolvent(office));
        check(office, "convicted", declared.convicted(), new WasConvicted(office, limits.convictionYears()));
    }

    /** What bars somebody bars him on whatever day; that he declares it is asked for since the rule. */
    private void check(Office office, String name, @Nullable Boolean declared, DeclarationRule bar) {
        if (declared == null) {
            if (limits.declared()) {
                broken.add(new HasNotDeclared(office, name));
            }
        } else if (declared) {
            broken.add(bar);
        }
    }
}
