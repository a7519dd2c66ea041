package id.koperasi.registry.cooperative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Those that were proposed before and whose formation many at once go on with. They are taken out of the session, so that a
 * row that is refused half way leaves no step behind, and written in one statement when it is known which may be.
 */
@ApplicationScoped
class ProposedCooperatives {

    private final Cooperatives cooperatives;
    private final FormationRecords records;

    ProposedCooperatives(Cooperatives cooperatives, FormationRecords records) {
        this.cooperatives = cooperatives;
        this.records = records;
    }

    /** Those within reach, locked in one order, so that two who name the same ones do not wait for each other. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, Cooperative> take(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Cooperative> taken = cooperatives
                .find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        taken.forEach(cooperatives.getEntityManager()::detach);
        return taken.stream().collect(Collectors.toMap(Cooperative::id, Function.identity()));
    }

    /** Writes those whose decree is nobody else's, the first of those that tell the same one; gives back which. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> write(List<Cooperative> formed) {
        Set<String> decrees = new HashSet<>();
        return records.goOn(formed.stream()
                .filter(cooperative -> decrees.add(decreesOf(cooperative)))
                .toList());
    }

    private static String decreesOf(Cooperative cooperative) {
        String amendment = cooperative.row().amendmentDecreeNumber();
        return amendment == null ? Objects.requireNonNull(cooperative.row().decreeNumber()) : "amended " + amendment;
    }
}
