package id.koperasi.platform.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.audit.AuditEntry;
import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.ClientReach;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.ChangeRejection.InvalidKey;
import id.koperasi.platform.change.ChangeRejection.KeyRequired;
import id.koperasi.platform.change.ChangeRejection.KeyReused;
import id.koperasi.platform.change.ChangeRejection.StillRunning;
import id.koperasi.platform.change.IdempotencyKeys.Kept;
import id.koperasi.platform.change.IdempotencyKeys.RequestKey;
import id.koperasi.platform.privacy.Redaction;
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

    private static final String OUR_PATHS = "/v1/";
    private static final Pattern KEY = Pattern.compile(KEY_SHAPE);

    private final IdempotencyKeys keys;
    private final RunningRequests running;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final ClientReach clientReach;
    private final RequestDigest digest;
    private final HttpServerRequest request;
    private final ObjectMapper json;
    private final CurrentChange current;
    private final AnsweredChanges answered;

    ChangeInterceptor(
            IdempotencyKeys keys,
            RunningRequests running,
            AuditTrail audit,
            CurrentCaller caller,
            ClientReach clientReach,
            RequestDigest digest,
            HttpServerRequest request,
            ObjectMapper json,
            CurrentChange current,
            AnsweredChanges answered) {
        this.keys = keys;
        this.running = running;
        this.audit = audit;
        this.caller = caller;
        this.clientReach = clientReach;
        this.digest = digest;
        this.request = request;
        this.json = json;
        this.current = current;
        this.answered = answered;
    }

    /** A request before it begins: what is asked of which operation, for which tenant. */
    private record Asked(
            InvocationContext invocation,
            String operation,
            @Nullable UUID tenant,
            Digest digest) {}

    /** A request that was done: what it was about and what is answered. */
    private record Done(String object, SavedReply reply) {}

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        Method method = invocation.getMethod();
        Change change = method.getAnnotation(Change.class);
        var asked = new Asked(
                invocation,
                method.getAnnotation(Operation.class).operationId(),
                tenant(method, invocation.getParameters()),
                digest.of(request.method().name(), request.uri()));
        if (asked.tenant() != null) {
            clientReach.mustHold(asked.tenant());
        }
        String sent = request.getHeader(HEADER);
        if (sent != null && (!KEY.matcher(sent).matches() || Redaction.namesAPerson(sent))) {
            throw new RejectedException(new InvalidKey());
        }
        if (sent != null && change.keptBy() == KeptBy.STATEMENT) {
            return proceed(asked, sent);
        }
        if (sent != null) {
            return runOnce(asked, sent);
        }
        if (change.keyRequired()) {
            throw new RejectedException(new KeyRequired());
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> execute(asked).reply().first());
    }

    private Object proceed(Asked asked, String sent) throws Exception {
        Caller who = caller.get();
        current.begin(new AskedChange(
                who.subject(),
                who.person(),
                who.roles().stream().sorted().toList(),
                who.client(),
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress(),
                asked.operation(),
                asked.tenant(),
                sent,
                asked.digest(),
                TraceContext.current()));
        return running.alone(key(asked, sent), asked.invocation()::proceed);
    }

    private Object runOnce(Asked asked, String sent) throws Exception {
        RequestKey key = key(asked, sent);
        return running.alone(key, () -> QuarkusTransaction.requiringNew().call(() -> run(asked, key)));
    }

    private RequestKey key(Asked asked, String sent) {
        String tenant = asked.tenant() == null ? "" : asked.tenant().toString();
        return new RequestKey(caller.get().subject(), tenant, asked.operation(), sent);
    }

    private Object run(Asked asked, RequestKey key) throws Exception {
        if (!keys.take(key)) {
            throw new RejectedException(new StillRunning());
        }
        Optional<Kept> kept = keys.find(key);
        if (kept.isPresent()) {
            return repeat(kept.get(), asked.digest());
        }
        Done done = execute(asked);
        keys.save(key, new Kept(asked.digest(), done.object(), done.reply()));
        return done.reply().first();
    }

    private static Object repeat(Kept kept, Digest asked) {
        if (!kept.request().equals(asked)) {
            throw new RejectedException(new KeyReused());
        }
        return kept.reply().replayed();
    }

    private Done execute(Asked asked) throws Exception {
        var response = (RestResponse<?>) asked.invocation().proceed();
        String body = response.getEntity() == null ? null : write(response.getEntity());
        String object = object(response);
        audit.record(new AuditEntry(
                asked.operation(),
                asked.tenant(),
                null,
                object,
                null,
                List.of(),
                null,
                body == null ? null : answered.digestOf(body),
                asked.digest()));
        return new Done(object, new SavedReply(response.getStatus(), headers(response), body));
    }

    private String write(Object entity) throws JsonProcessingException {
        return json.writeValueAsString(entity);
    }

    private String object(RestResponse<?> response) {
        String location = response.getHeaderString("Location");
        if (location == null) {
            return request.path();
        }
        int begin = location.indexOf(OUR_PATHS); // what stands before it differs by the way in
        return begin < 0 ? location : location.substring(begin);
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
