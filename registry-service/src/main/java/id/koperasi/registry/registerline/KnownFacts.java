package id.koperasi.registry.registerline;

import id.koperasi.registry.account.RegisteredAccounts;
import id.koperasi.registry.cooperative.RegisteredCooperatives.Known;
import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.identity.RegisteredNumbers;
import id.koperasi.registry.naming.NameRule;
import id.koperasi.registry.profile.StatedProfile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known that some lines of a register could meet; what they add is known to the lines after them. */
public final class KnownFacts {

    private final Map<String, List<Known>> byVillage = new HashMap<>();
    private final Map<String, Known> byDecree = new HashMap<>();
    private final Map<String, UUID> numberHolders = new HashMap<>();
    private final Map<UUID, Map<NumberKind, String>> numbers = new HashMap<>();
    private final Map<String, UUID> accountHolders = new HashMap<>();
    private final Map<UUID, Set<String>> banks = new HashMap<>();
    private final Map<String, List<LookedAt>> looked = new HashMap<>();
    private final Map<Integer, List<UUID>> neighbours = new HashMap<>();
    private final Map<Integer, List<NameRule>> names = new HashMap<>();
    private final Map<UUID, StatedProfile> profiles = new HashMap<>();
    private final Set<String> sharing = new HashSet<>();

    void add(Known cooperative) {
        List<Known> there = byVillage.computeIfAbsent(cooperative.villageCode(), code -> new ArrayList<>());
        if (there.stream().noneMatch(other -> other.id().equals(cooperative.id()))) {
            there.add(cooperative);
        }
        if (cooperative.decreeNumber() != null) {
            byDecree.put(cooperative.decreeNumber(), cooperative);
        }
    }

    void add(RegisteredNumbers.Holder holder) {
        numberHolders.put(holder.kind() + "/" + holder.number(), holder.cooperativeId());
        numbers.computeIfAbsent(holder.cooperativeId(), id -> new EnumMap<>(NumberKind.class))
                .put(holder.kind(), holder.number());
    }

    void add(RegisteredAccounts.Holder holder) {
        if (!holder.trace().isEmpty()) {
            accountHolders.put(holder.trace(), holder.cooperativeId());
        }
        banks.computeIfAbsent(holder.cooperativeId(), id -> new HashSet<>()).add(holder.bankCode());
    }

    void add(LookedAt row) {
        looked.computeIfAbsent(row.identity(), identity -> new ArrayList<>()).add(row);
    }

    /** A line is called like another village of its district, with the cooperatives that are there. */
    void addNeighbours(int line, List<UUID> cooperatives) {
        neighbours.put(line, cooperatives);
    }

    /** What is wrong with the name that a line states. */
    void addName(int line, List<NameRule> broken) {
        names.put(line, broken);
    }

    List<NameRule> brokenByName(int line) {
        return names.getOrDefault(line, List.of());
    }

    /** What a cooperative says of itself. */
    void addProfile(UUID cooperative, StatedProfile profile) {
        profiles.put(cooperative, profile);
    }

    StatedProfile profileOf(UUID cooperative) {
        return profiles.getOrDefault(cooperative, StatedProfile.NONE);
    }

    /** These villages share the cooperative of another. */
    void addSharing(Set<String> villageCodes) {
        sharing.addAll(villageCodes);
    }

    boolean shares(String villageCode) {
        return sharing.contains(villageCode);
    }

    List<Known> in(String villageCode) {
        return byVillage.getOrDefault(villageCode, List.of());
    }

    public @Nullable Known formedBy(String decree) {
        return byDecree.get(decree);
    }

    /** All cooperatives, in whatever order. */
    List<Known> cooperatives() {
        return byVillage.values().stream().flatMap(List::stream).toList();
    }

    @Nullable UUID holder(NumberKind kind, String number) {
        return numberHolders.get(kind + "/" + number);
    }

    @Nullable String numberOf(UUID cooperative, NumberKind kind) {
        return numbers.getOrDefault(cooperative, Map.of()).get(kind);
    }

    @Nullable UUID accountHolder(String trace) {
        return accountHolders.get(trace);
    }

    boolean hasAccountAt(UUID cooperative, String bankCode) {
        return banks.getOrDefault(cooperative, Set.of()).contains(bankCode);
    }

    /** What somebody has found this row to be, whatever numbers it stated then; what was settled last comes last. */
    List<LookedAt> lookedAt(Fingerprint row) {
        return looked.getOrDefault(row.identity(), List.of());
    }

    Optional<Known> cooperative(@Nullable UUID id) {
        return cooperatives().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Nullable List<UUID> neighbours(int line) {
        return neighbours.get(line);
    }
}
