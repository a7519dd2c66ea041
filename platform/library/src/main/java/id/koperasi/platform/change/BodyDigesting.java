package id.koperasi.platform.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Keeps the bytes of the body, which the HTTP layer has bounded, for the digest of the request. */
@Provider
@ApplicationScoped
public class BodyDigesting implements ReaderInterceptor {

    private final RequestDigest digest;

    BodyDigesting(RequestDigest digest) {
        this.digest = digest;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] bytes = context.getInputStream().readAllBytes();
        digest.body(bytes);
        context.setInputStream(new ByteArrayInputStream(bytes));
        return context.proceed();
    }
}
