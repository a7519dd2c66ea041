package id.koperasi.registry.business;

import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The plans of pilots that others may follow. Everybody may see them; how many followed is counted. */
@ApplicationScoped
class ModelPlans {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String MAKE = """
            insert into model_plan (plan_id, cooperative_id, village_code, cooperative_name, title, summary, made_on)
            values (:plan, :cooperative, :village, :name, :title, :summary, :day)""";

    private static final String COLUMNS =
            "plan_id, cooperative_id, cooperative_name, title, summary, made_on, adoptions";

    private static final String FIND = "select " + COLUMNS + " from model_plan where plan_id = :plan";

    private static final String LIST =
            "select " + COLUMNS + " from model_plan where plan_id > :after order by plan_id limit :rows";

    private static final String COUNT = "select cast(model_plan_adopted(:plan, :adopter) as text)";

    private static final String TELL = "update model_plan set title = :title, summary = :summary where plan_id = :plan";

    private final Session session;

    ModelPlans(Session session) {
        this.session = session;
    }

    /** A plan that others may follow. */
    record ModelPlan(
            UUID planId,
            UUID cooperativeId,
            String cooperativeName,
            String title,
            String summary,
            LocalDate madeOn,
            long adoptions) {}

    void make(BusinessPlan plan, CooperativeProfile cooperative, LocalDate day) {
        session.createNativeMutationQuery(MAKE)
                .setParameter("plan", plan.id())
                .setParameter("cooperative", cooperative.id())
                .setParameter("village", cooperative.villageCode())
                .setParameter("name", cooperative.name())
                .setParameter("title", plan.title())
                .setParameter("summary", plan.summary())
                .setParameter("day", day)
                .executeUpdate();
    }

    /** A model says what its plan says. */
    void tell(BusinessPlan plan) {
        session.createNativeMutationQuery(TELL)
                .setParameter("plan", plan.id())
                .setParameter("title", plan.title())
                .setParameter("summary", plan.summary())
                .executeUpdate();
    }

    Optional<ModelPlan> find(UUID planId) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("plan", planId)
                .getResultStream()
                .map(row -> plan(row))
                .findFirst();
    }

    List<ModelPlan> list(@Nullable UUID after, int rows) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> plan(row))
                .toList();
    }

    /** Somebody follows it by a plan of his own that is on record. */
    void countAdoption(UUID planId, UUID adopter) {
        session.createNativeQuery(COUNT, String.class)
                .setParameter("plan", planId)
                .setParameter("adopter", adopter)
                .getSingleResultOrNull();
    }

    private static ModelPlan plan(Object[] row) {
        return new ModelPlan(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (LocalDate) row[5],
                (Long) row[6]);
    }
}
