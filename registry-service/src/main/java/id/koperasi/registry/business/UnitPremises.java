package id.koperasi.registry.business;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.business.BusinessRejection.UnknownFacility;
import id.koperasi.registry.business.BusinessRejection.UnknownPhotograph;
import id.koperasi.registry.paper.Paper;
import id.koperasi.registry.paper.PaperKind;
import id.koperasi.registry.paper.Papers;
import id.koperasi.registry.premises.Facilities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Where units work, and what they look like. */
@ApplicationScoped
class UnitPremises {

    private static final String PHOTOGRAPH = """
            insert into business_unit_photograph (unit_id, paper_id, cooperative_id, village_code)
            values (:unit, :paper, :cooperative, :village) on conflict (unit_id, paper_id) do nothing""";
    private static final String PHOTOGRAPHS = """
            select unit_id, paper_id from business_unit_photograph
             where cooperative_id = :cooperative order by unit_id, paper_id""";

    private final BusinessUnits units;
    private final Facilities facilities;
    private final Papers papers;
    private final Session session;

    UnitPremises(BusinessUnits units, Facilities facilities, Papers papers, Session session) {
        this.units = units;
        this.facilities = facilities;
        this.papers = papers;
        this.session = session;
    }

    /** A facility that is named is one that the cooperative uses. */
    void mustHave(UUID cooperativeId, @Nullable UUID facilityId) {
        if (facilityId != null && !facilities.holdInUse(cooperativeId, facilityId)) {
            throw new RejectedException(new UnknownFacility(facilityId));
        }
    }

    @Transactional
    BusinessUnit place(UUID cooperativeId, UUID unitId, @Nullable UUID facilityId) {
        BusinessUnit unit = locked(cooperativeId, unitId);
        mustHave(cooperativeId, facilityId);
        unit.place(facilityId);
        return unit;
    }

    /** Adds one of the photographs among the papers; the same one again changes nothing. */
    @Transactional
    BusinessUnit photograph(UUID cooperativeId, UUID unitId, UUID paperId) {
        BusinessUnit unit = locked(cooperativeId, unitId);
        Paper photograph = papers.find(cooperativeId, paperId)
                .filter(paper -> paper.kind() == PaperKind.PHOTO)
                .orElseThrow(() -> new RejectedException(new UnknownPhotograph(paperId)));
        session.createNativeMutationQuery(PHOTOGRAPH)
                .setParameter("unit", unit.id())
                .setParameter("paper", photograph.id())
                .setParameter("cooperative", unit.cooperativeId())
                .setParameter("village", unit.villageCode())
                .executeUpdate();
        return unit;
    }

    /** The photographs of the units of a cooperative, the oldest first, by unit. */
    Map<UUID, List<UUID>> photographs(UUID cooperativeId) {
        return session.createNativeQuery(PHOTOGRAPHS, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    private BusinessUnit locked(UUID cooperativeId, UUID unitId) {
        return units.lock(cooperativeId, unitId).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
