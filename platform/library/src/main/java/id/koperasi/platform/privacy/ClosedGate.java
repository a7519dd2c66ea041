package id.koperasi.platform.privacy;

import io.quarkus.arc.DefaultBean;
import io.quarkus.security.ForbiddenException;
import jakarta.inject.Singleton;

/** Lets nobody through: what applies wherever no other {@link UnmaskingGate} exists. */
@Singleton
@DefaultBean
class ClosedGate implements UnmaskingGate {

    @Override
    public void pass(Sensitive value, Unmasking unmasking) {
        throw new ForbiddenException("no gate for personal data is open here");
    }
}
