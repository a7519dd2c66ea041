package id.koperasi.platform.audit;

import id.koperasi.platform.audit.AuditSearch.Sought;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets the trail be searched and verified, and writes down who did and why: what cannot be recorded is not shown. */
@ApplicationScoped
class SearchingAudit {

    private final AuditSearch search;
    private final WitnessedTrail witnessed;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    SearchingAudit(AuditSearch search, WitnessedTrail witnessed, AuditTrail audit, CurrentCaller caller) {
        this.search = search;
        this.witnessed = witnessed;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    Page<AuditedAct> search(Sought sought, String purpose, PageRequest page) {
        Page<AuditedAct> found = Page.of(
                search.of(sought, page.after(), page.rowsToRead()),
                page.limit(),
                act -> Cursor.of(act.recordedAt(), act.position()));
        record(sought.tenant(), sought.object(), purpose);
        return found;
    }

    /** What somebody saw; each is read when it is wanted, after the question was written down. */
    @Transactional
    Stream<Exposure> seenBy(Suspect suspect, String purpose) {
        String who = Stream.of(suspect.actor(), suspect.client(), suspect.address())
                .map(each -> each == null ? "" : each)
                .collect(Collectors.joining(" "));
        record(null, "seen-by/" + who.strip(), purpose);
        return search.seenBy(suspect);
    }

    @Transactional
    TrailVerification verify(long after, String purpose) {
        TrailVerification verification = witnessed.behind(after);
        record(null, null, purpose);
        return verification;
    }

    private void record(@Nullable UUID tenant, @Nullable String object, String purpose) {
        audit.record(new AuditEntry(
                caller.operation(), tenant, caller.region(), object, purpose, List.of(), null, null, null));
    }
}
