package id.koperasi.ledger.admission;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.ledger.admission.Application.Status;
import id.koperasi.ledger.member.IdentityWarning;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The applications within the caller's reach. */
@ApplicationScoped
class Applications {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String COLUMNS = """
            select id, person, extraordinary, status, submitted_at, decided_at, reason, member_id, data_key,
                   master_key_id, sealed_name, sealed_nik, doubts
              from membership_application
             where cooperative_id = :cooperative and data_key is not null""";
    private static final String ONE = COLUMNS + " and id = :application";
    private static final String PAGE = COLUMNS + " and id > :after order by id limit :most";
    private static final String APPLY = """
            select ask_for_membership(:cooperative, :application, :person, :extraordinary, :asker, :moment, :key,
                                      :master, :name, :nik, :doubts)""";
    private static final String DECIDE = """
            update membership_application
               set status = :status, decided_by = :decider, decided_at = :moment, reason = :reason
             where cooperative_id = :cooperative and id = :application and status = 'SUBMITTED'""";
    private static final String ADMIT = """
            update membership_application
               set status = 'ADMITTED', member_id = :member
             where cooperative_id = :cooperative and id = :application and status = 'APPROVED'""";

    private final EntityManager entities;
    private final Vault vault;
    private final BusinessClock clock;

    Applications(EntityManager entities, Vault vault, BusinessClock clock) {
        this.entities = entities;
        this.vault = vault;
        this.clock = clock;
    }

    Application of(UUID cooperativeId, UUID applicationId) {
        List<?> rows = entities.createNativeQuery(ONE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("application", applicationId)
                .getResultList();
        return rows.stream()
                .map(row -> application(cooperativeId, (Tuple) row))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    Page<Application> page(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        List<?> rows = entities.createNativeQuery(PAGE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after == null ? FIRST : after.uuid(0))
                .setParameter("most", request.rowsToRead())
                .getResultList();
        List<Application> applications = rows.stream()
                .map(row -> application(cooperativeId, (Tuple) row))
                .toList();
        return Page.of(applications, request.limit(), application -> Cursor.of(application.id()));
    }

    /** Why it is not taken; null when it is. */
    @Nullable String add(ApplyForMembership command, UUID id, PersonReference person, String asker) {
        WrappedKey key = vault.newDataKey();
        return (String) entities.createNativeQuery(APPLY, String.class)
                .setParameter("cooperative", command.cooperativeId())
                .setParameter("application", id)
                .setParameter("person", person.value())
                .setParameter("extraordinary", command.extraordinary())
                .setParameter("asker", asker)
                .setParameter("moment", clock.now())
                .setParameter("key", key.bytes())
                .setParameter("master", key.masterKeyId())
                .setParameter(
                        "name",
                        vault.seal(
                                key, command.name().getBytes(UTF_8), place(command.cooperativeId(), id, "sealed_name")))
                .setParameter("nik", vault.seal(key, command.nik(), place(command.cooperativeId(), id, "sealed_nik")))
                .setParameter(
                        "doubts", command.doubts().stream().map(Enum::name).toArray(String[]::new))
                .getSingleResult();
    }

    /** Whether it was still to be decided. */
    boolean decide(UUID cooperativeId, UUID applicationId, Status status, String decider, @Nullable String reason) {
        return entities.createNativeQuery(DECIDE)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("application", applicationId)
                        .setParameter("status", status.name())
                        .setParameter("decider", decider)
                        .setParameter("moment", clock.now())
                        .setParameter("reason", reason)
                        .executeUpdate()
                == 1;
    }

    /** Whether it was approved and led to no member yet. */
    boolean admit(UUID cooperativeId, UUID applicationId, UUID memberId) {
        return entities.createNativeQuery(ADMIT)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("application", applicationId)
                        .setParameter("member", memberId)
                        .executeUpdate()
                == 1;
    }

    private Application application(UUID cooperativeId, Tuple row) {
        UUID id = row.get("id", UUID.class);
        WrappedKey key = WrappedKey.of(row.get("data_key", byte[].class), row.get("master_key_id", String.class));
        byte[] name = vault.open(key, row.get("sealed_name", byte[].class), place(cooperativeId, id, "sealed_name"));
        byte[] sealedNik = row.get("sealed_nik", byte[].class);
        return new Application(
                id,
                new PersonReference(row.get("person", String.class)),
                new String(name, UTF_8),
                sealedNik == null
                        ? null
                        : Nik.parse(
                                new String(vault.open(key, sealedNik, place(cooperativeId, id, "sealed_nik")), UTF_8)),
                row.get("extraordinary", Boolean.class),
                Status.valueOf(row.get("status", String.class)),
                row.get("submitted_at", Instant.class),
                row.get("decided_at", Instant.class),
                row.get("reason", String.class),
                row.get("member_id", UUID.class),
                Arrays.stream(row.get("doubts", String[].class))
                        .map(IdentityWarning::valueOf)
                        .toList());
    }

    private static Place place(UUID cooperativeId, UUID id, String column) {
        return new Place("membership_application", cooperativeId + "/" + id, column);
    }
}
