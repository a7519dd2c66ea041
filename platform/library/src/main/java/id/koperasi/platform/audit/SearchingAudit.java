package id.koperasi.platform.audit;

import id.koperasi.platform.audit.AuditSearch.Sought;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lets the trail be searched, and writes down who searched it for what: what cannot be recorded is not shown. */
@ApplicationScoped
class SearchingAudit {

    private final AuditSearch search;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    SearchingAudit(AuditSearch search, AuditTrail audit, CurrentCaller caller) {
        this.search = search;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    Page<AuditedAct> search(Sought sought, String purpose, PageRequest page) {
        Page<AuditedAct> found = Page.of(
                search.of(sought, page.after(), page.rowsToRead()),
                page.limit(),
                act -> Cursor.of(act.recordedAt(), act.position()));
        audit.record(new AuditEntry(
                caller.operation(),
                sought.tenant(),
                caller.get().region(),
                sought.object(),
                purpose,
                List.of(),
                null,
                null,
                null));
        return found;
    }
}
