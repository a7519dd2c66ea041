package id.koperasi.ledger.dataexport;

import id.koperasi.ledger.dataexport.DataRequests.DataRequest;
import id.koperasi.ledger.member.Members;
import id.koperasi.platform.audit.AuditEntry;
import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.PersonReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives out what is held on a person. Each time is written into the audit trail before it is read, for what cannot be
 * recorded is not shown. It is read as the service: a person reads his own wherever it is, and nobody else's is asked for. A
 * program of a region gets what is held in cooperatives there.
 */
@ApplicationScoped
class GivingOutData {

    private static final String HIS_OWN = "hak subjek data pribadi (UU 27/2022 pasal 7)";
    private static final List<String> EVERYTHING = List.of("Nik", "name", "savings");

    private final HeldData held;
    private final DataRequests requests;
    private final Members members;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    GivingOutData(HeldData held, DataRequests requests, Members members, AuditTrail audit, CurrentCaller caller) {
        this.held = held;
        this.requests = requests;
        this.members = members;
        this.audit = audit;
        this.caller = caller;
    }

    /** To the person himself, across cooperatives. */
    @Transactional
    PersonData toHimself() {
        String person = Objects.requireNonNull(caller.get().person()); // the table lets in whom his token names
        record(null, "person/" + person, HIS_OWN);
        return read(new PersonReference(person), null);
    }

    /** To an officer who holds the letter of a member, of his cooperative alone. */
    @Transactional
    PersonData atRequest(UUID cooperativeId, UUID requestId) {
        DataRequest request = requests.of(cooperativeId, requestId);
        PersonReference person = members.of(cooperativeId, request.memberId()).person();
        record(cooperativeId, "member/" + request.memberId(), request.reason());
        return read(person, cooperativeId);
    }

    private PersonData read(PersonReference person, @Nullable UUID only) {
        String region = caller.get().clientRegion();
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> held.of(person, region, only)));
    }

    private void record(@Nullable UUID cooperativeId, String whose, String purpose) {
        audit.record(
                new AuditEntry(caller.operation(), cooperativeId, null, whose, purpose, EVERYTHING, null, null, null));
    }
}
