package id.koperasi.registry.registerline;

import id.koperasi.registry.account.RegisteredAccounts;
import id.koperasi.registry.cooperative.RegisteredCooperatives;
import id.koperasi.registry.cooperative.RegisteredCooperatives.Known;
import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.identity.RegisteredNumbers;
import id.koperasi.registry.naming.NameRule;
import id.koperasi.registry.naming.Names;
import id.koperasi.registry.naming.Names.Named;
import id.koperasi.registry.profile.Profiles;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.region.VillagesByName;
import id.koperasi.registry.registerfile.RegisterRow.StatedNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads in a handful of statements everything that some lines of a register could meet. */
@ApplicationScoped
public class GatheringFacts {

    private final RegisteredCooperatives cooperatives;
    private final RegisteredNumbers numbers;
    private final RegisteredAccounts accounts;
    private final VillagesByName byName;
    private final Names names;
    private final LookedAtRows looked;
    private final SeenRows seen;
    private final Profiles profiles;

    GatheringFacts(
            RegisteredCooperatives cooperatives,
            RegisteredNumbers numbers,
            RegisteredAccounts accounts,
            VillagesByName byName,
            Names names,
            LookedAtRows looked,
            SeenRows seen,
            Profiles profiles) {
        this.cooperatives = cooperatives;
        this.numbers = numbers;
        this.accounts = accounts;
        this.byName = byName;
        this.names = names;
        this.looked = looked;
        this.seen = seen;
        this.profiles = profiles;
    }

    /** What these lines could meet; a dry run meets its own earlier lines too. */
    public KnownFacts about(List<Candidate> all, @Nullable UUID dryRun) {
        List<Candidate> candidates =
                all.stream().filter(each -> each.faults().isEmpty()).toList();
        var known = new KnownFacts();
        if (candidates.isEmpty()) {
            return known;
        }
        List<String> villages = candidates.stream()
                .map(Candidate::village)
                .filter(Objects::nonNull)
                .map(Village::code)
                .distinct()
                .toList();
        List<String> decrees =
                candidates.stream().map(Candidate::decree).distinct().toList();
        List<LookedAt> settled = looked.knownAgain(
                candidates.stream().map(Candidate::fingerprint).toList());
        settled.forEach(known::add);
        List<UUID> taken = settled.stream()
                .map(LookedAt::cooperativeId)
                .filter(Objects::nonNull)
                .toList();
        cooperatives.known(villages, decrees, taken).forEach(known::add);
        known.addSharing(cooperatives.sharing(formed(candidates)));
        addNumbers(known, candidates);
        Set<String> traces = candidates.stream()
                .map(Candidate::trace)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        accounts.known(ids(known), traces).forEach(known::add);
        profiles.of(ids(known)).forEach(known::addProfile);
        addNeighbours(known, candidates);
        addNames(known, candidates);
        if (dryRun != null) {
            seen.add(known, dryRun, candidates);
        }
        return known;
    }

    /** What one line could meet that somebody says is this cooperative. */
    public KnownFacts about(Candidate candidate, Known cooperative) {
        var known = new KnownFacts();
        known.add(cooperative);
        addNumbers(known, List.of(candidate));
        accounts.known(ids(known), candidate.trace() == null ? List.of() : List.of(candidate.trace()))
                .forEach(known::add);
        profiles.of(ids(known)).forEach(known::addProfile);
        return known;
    }

    /** What one line could meet that somebody has looked at: neither its name nor its review counts any more. */
    public KnownFacts meeting(Candidate candidate) {
        var known = new KnownFacts();
        List<String> villages = candidate.village() == null
                ? List.of()
                : List.of(candidate.village().code());
        cooperatives.known(villages, List.of(candidate.decree()), List.of()).forEach(known::add);
        known.addSharing(cooperatives.sharing(formed(List.of(candidate))));
        addNames(known, List.of(candidate));
        addNumbers(known, List.of(candidate));
        accounts.known(ids(known), candidate.trace() == null ? List.of() : List.of(candidate.trace()))
                .forEach(known::add);
        profiles.of(ids(known)).forEach(known::addProfile);
        return known;
    }

    /** When something is told to have been formed in each village, the first day where several are. */
    private static Map<String, LocalDate> formed(List<Candidate> candidates) {
        Map<String, LocalDate> days = new HashMap<>();
        for (Candidate candidate : candidates) {
            Village village = candidate.village();
            LocalDate day = candidate.row().decreeOn();
            if (village != null && day != null) {
                days.merge(village.code(), day, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return days;
    }

    private static List<UUID> ids(KnownFacts known) {
        return known.cooperatives().stream().map(Known::id).toList();
    }

    private void addNumbers(KnownFacts known, List<Candidate> candidates) {
        List<NumberKind> kinds = new ArrayList<>();
        List<String> stated = new ArrayList<>();
        for (Candidate candidate : candidates) {
            for (NumberKind kind : NumberKind.values()) {
                StatedNumber number = candidate.number(kind);
                if (number != null) {
                    kinds.add(kind);
                    stated.add(number.number());
                }
            }
        }
        numbers.known(ids(known), kinds, stated).forEach(known::add);
    }

    /** Whether a line is called like its own village is cheap to see; only the others are looked for nearby. */
    private void addNeighbours(KnownFacts known, List<Candidate> candidates) {
        List<Candidate> strange = candidates.stream()
                .filter(each -> each.village() != null && strange(each))
                .toList();
        if (strange.isEmpty()) {
            return;
        }
        List<String> codes = strange.stream()
                .map(each -> Objects.requireNonNull(each.village()).code())
                .toList();
        List<String> names = strange.stream()
                .map(each -> bare(Objects.requireNonNull(each.row().name())))
                .toList();
        byName.neighbours(codes, names)
                .forEach((place, found) ->
                        known.addNeighbours(strange.get(place).line().number(), idsIn(found)));
    }

    /** A name that is the one due to the village needs no look. */
    private void addNames(KnownFacts known, List<Candidate> candidates) {
        List<Candidate> named =
                candidates.stream().filter(GatheringFacts::called).toList();
        if (named.isEmpty()) {
            return;
        }
        List<List<NameRule>> broken = names.brokenByEach(named.stream()
                .map(each -> new Named(
                        Objects.requireNonNull(each.row().name()),
                        Objects.requireNonNull(each.village()),
                        each.decreeOn()))
                .toList());
        for (int i = 0; i < named.size(); i++) {
            known.addName(named.get(i).line().number(), broken.get(i));
        }
    }

    private static boolean called(Candidate candidate) {
        String name = candidate.row().name();
        Village village = candidate.village();
        return name != null
                && village != null
                && candidate.row().decreeOn() != null
                && !name.equalsIgnoreCase(village.cooperativeName());
    }

    private List<UUID> idsIn(Collection<String> villages) {
        return cooperatives.known(villages, List.of(), List.of()).stream()
                .map(Known::id)
                .toList();
    }

    private static boolean strange(Candidate candidate) {
        String name = candidate.row().name();
        return name != null
                && candidate.village() != null
                && !StatedName.letters(bare(name))
                        .equals(StatedName.letters(candidate.village().name()));
    }

    private static String bare(String name) {
        return StatedName.of(name).village();
    }
}
