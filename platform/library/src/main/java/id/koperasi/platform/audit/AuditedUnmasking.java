package id.koperasi.platform.audit;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.Sensitive;
import id.koperasi.platform.privacy.Unmasking;
import id.koperasi.platform.privacy.UnmaskingGate;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotPermitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Lets a caller see personal data in plain who holds the permission for it, and writes down that he did, in the same
 * transaction: what cannot be recorded is not shown.
 */
@ApplicationScoped
class AuditedUnmasking implements UnmaskingGate {

    private final CurrentCaller caller;
    private final AuditTrail audit;

    AuditedUnmasking(CurrentCaller caller, AuditTrail audit) {
        this.caller = caller;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void pass(Sensitive value, Unmasking unmasking) {
        if (!caller.seesPersonalData()) {
            throw new RejectedException(new NotPermitted());
        }
        audit.record(new AuditEntry(
                caller.operation(),
                null,
                null,
                unmasking.subject(),
                unmasking.purpose(),
                List.of(value.getClass().getSimpleName() + " " + value.masked()),
                null,
                null,
                null));
    }
}
