package id.koperasi.funding.registry;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cooperatives this service has heard of, within the caller's reach. */
@ApplicationScoped
public class KnownCooperatives implements PanacheRepositoryBase<KnownCooperative, UUID> {

    /** The cooperative, or the refusal that tells nobody whether it exists. */
    public KnownCooperative get(UUID cooperativeId) {
        return findByIdOptional(cooperativeId).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** Those of these that are within reach. */
    public Map<UUID, KnownCooperative> among(Collection<UUID> cooperativeIds) {
        return list("id in ?1", cooperativeIds).stream()
                .collect(Collectors.toMap(KnownCooperative::id, Function.identity()));
    }

    /** Takes in what the registry says of a cooperative now. */
    void know(UUID cooperativeId, String villageCode, String name, String kind) {
        findByIdOptional(cooperativeId)
                .ifPresentOrElse(
                        known -> known.becomes(villageCode, name, kind),
                        () -> persist(new KnownCooperative(cooperativeId, villageCode, name, kind)));
    }
}
