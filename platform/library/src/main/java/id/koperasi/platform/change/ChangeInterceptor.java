package id.koperasi.platform.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.audit.AuditEntry;
import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.ChangeRejection.InvalidKey;
import id.koperasi.platform.change.ChangeRejection.KeyRequired;
import id.koperasi.platform.change.ChangeRejection.KeyReused;
import id.koperasi.platform.change.ChangeRejection.StillRunning;
import id.koperasi.platform.change.IdempotencyKeys.Kept;
import id.koperasi.platform.change.IdempotencyKeys.RequestKey;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.trace.TraceContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs a {@link Change}: takes its key, runs it or repeats its reply, writes the audit entry, saves the reply. */
@Change
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class ChangeInterceptor {

    static final String HEADER = "Idempotency-Key";
    static final String KEY_SHAPE = "[A-Za-z0-9_.:-]{1,100}";

    private static final Pattern KEY = Pattern.compile(KEY_SHAPE);

    private final IdempotencyKeys keys;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final RequestDigest digest;
    private final HttpServerRequest request;
    private final ObjectMapper json;
    private final CurrentChange current;

    ChangeInterceptor(
            IdempotencyKeys keys,
            AuditTrail audit,
            CurrentCaller caller,
            RequestDigest digest,
            HttpServerRequest request,
            ObjectMapper json,
            CurrentChange current) {
        this.keys = keys;
        this.audit = audit;
        this.caller = caller;
        this.digest = digest;
        this.request = request;
        this.json = json;
        this.current = current;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        if (invocation.getMethod().getAnnotation(Change.class).keptBy() == KeptBy.STATEMENT) {
            current.begin(asked(invocation));
            return invocation.proceed();
        }
        return QuarkusTransaction.requiringNew().call(() -> run(invocation));
    }

    private AskedChange asked(InvocationContext invocation) {
        Caller who = caller.get();
        return new AskedChange(
                who.subject(),
                who.person(),
                who.roles().stream().sorted().toList(),
                who.client(),
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress(),
                operation(invocation),
                tenant(invocation.getMethod(), invocation.getParameters()),
                key(true).orElseThrow(),
                digest.of(request.method().name(), request.uri()),
                TraceContext.current());
    }

    private Object run(InvocationContext invocation) throws Exception {
        String operation = operation(invocation);
        UUID tenant = tenant(invocation.getMethod(), invocation.getParameters());
        Digest asked = digest.of(request.method().name(), request.uri());
        Optional<String> sent =
                key(invocation.getMethod().getAnnotation(Change.class).keyRequired());
        if (sent.isEmpty()) {
            return execute(invocation, operation, tenant, asked).first();
        }
        var key =
                new RequestKey(caller.get().subject(), tenant == null ? "" : tenant.toString(), operation, sent.get());
        if (!keys.take(key)) {
            throw new RejectedException(new StillRunning());
        }
        Optional<Kept> kept = keys.find(key);
        if (kept.isPresent()) {
            return repeat(kept.get(), asked);
        }
        SavedReply first = execute(invocation, operation, tenant, asked);
        keys.save(key, new Kept(asked, first));
        return first.first();
    }

    private Optional<String> key(boolean required) {
        String sent = request.getHeader(HEADER);
        if (sent == null && required) {
            throw new RejectedException(new KeyRequired());
        }
        if (sent != null && !KEY.matcher(sent).matches()) {
            throw new RejectedException(new InvalidKey());
        }
        return Optional.ofNullable(sent);
    }

    private static Object repeat(Kept kept, Digest asked) {
        if (!kept.request().equals(asked)) {
            throw new RejectedException(new KeyReused());
        }
        return kept.reply().replayed();
    }

    private SavedReply execute(InvocationContext invocation, String operation, @Nullable UUID tenant, Digest asked)
            throws Exception {
        var response = (RestResponse<?>) invocation.proceed();
        String body = response.getEntity() == null ? null : write(response.getEntity());
        audit.record(new AuditEntry(
                operation,
                tenant,
                null,
                object(response),
                null,
                List.of(),
                null,
                body == null ? null : Digest.of(body),
                asked));
        return new SavedReply(response.getStatus(), headers(response), body);
    }

    private static String operation(InvocationContext invocation) {
        return invocation.getMethod().getAnnotation(Operation.class).operationId();
    }

    private String write(Object entity) throws JsonProcessingException {
        return json.writeValueAsString(entity);
    }

    private String object(RestResponse<?> response) {
        String location = response.getHeaderString("Location");
        return location != null ? location : request.path();
    }

    private static Map<String, List<String>> headers(RestResponse<?> response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.getHeaders().forEach((name, values) -> {
            var texts = new ArrayList<String>();
            values.forEach(value -> texts.add(String.valueOf(value)));
            headers.put(name, texts);
        });
        return headers;
    }

    private static @Nullable UUID tenant(Method method, Object[] arguments) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(Tenant.class) && arguments[i] instanceof UUID tenant) {
                return tenant;
            }
        }
        return null;
    }
}
