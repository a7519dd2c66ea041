package id.koperasi.platform.notes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Fails on demand in every way that a service can. */
@Path("/v1/failures")
class FailureResource {

    private final ObjectMapper json;
    private final Validator validator;
    private final DataSource database;

    FailureResource(ObjectMapper json, Validator validator, DataSource database) {
        this.json = json;
        this.validator = validator;
        this.database = database;
    }

    record Inner(@Positive int amount) {}

    @GET
    @Path("/sql/{state}")
    @Operation(operationId = "fail-sql", summary = "For tests")
    public String sql(@PathParam("state") String state) {
        throw new IllegalStateException("wrapped", new SQLException("Key (number)=(3275) is known", state));
    }

    @GET
    @Path("/constraint/{name}")
    @Operation(operationId = "fail-constraint", summary = "For tests")
    public String constraint(@PathParam("name") String name) {
        throw new IllegalStateException(
                "wrapped",
                new PSQLException(new ServerErrorMessage("SERROR\0C23505\0Mduplicate key\0n" + name + "\0")));
    }

    @GET
    @Path("/pool")
    @Operation(operationId = "fail-pool", summary = "For tests")
    public String pool() {
        throw new IllegalStateException("wrapped", new SQLException("Sorry, acquisition timeout!"));
    }

    @GET
    @Path("/connection")
    @Operation(operationId = "fail-connection", summary = "For tests")
    public String connection() throws SQLException {
        throw new SQLTransientConnectionException("refused");
    }

    @GET
    @Path("/duplicate")
    @Operation(operationId = "fail-duplicate", summary = "For tests")
    public String duplicate() throws SQLException {
        return execute("insert into note values (gen_random_uuid(), 'twice'), (gen_random_uuid(), 'twice')");
    }

    @GET
    @Path("/duplicate-key")
    @Operation(operationId = "fail-duplicateKey", summary = "For tests")
    public String duplicateKey() throws SQLException {
        return execute("insert into note select '00000000-0000-0000-0000-000000000001', n::text"
                + " from generate_series(1, 2) as n");
    }

    @GET
    @Path("/slow")
    @Operation(operationId = "fail-slow", summary = "For tests")
    public String slow() throws SQLException {
        return execute("select pg_sleep(20)");
    }

    private String execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "done";
        }
    }

    @GET
    @Path("/lost-update")
    @Operation(operationId = "fail-lostUpdate", summary = "For tests")
    public String lostUpdate() {
        throw new OptimisticLockException("row was updated");
    }

    @GET
    @Path("/fault")
    @Operation(operationId = "fail-fault", summary = "For tests")
    public String fault() {
        throw new IllegalStateException("the secret plan");
    }

    @GET
    @Path("/inner-json")
    @Operation(operationId = "fail-innerJson", summary = "For tests")
    public String innerJson() throws JsonProcessingException {
        return json.readValue("{\"amount\":\"x\"}", Inner.class).toString();
    }

    @GET
    @Path("/inner-value")
    @Operation(operationId = "fail-innerValue", summary = "For tests")
    public String innerValue() {
        throw new ConstraintViolationException(validator.validate(new Inner(-1)));
    }

    @GET
    @Path("/answer")
    @Operation(operationId = "fail-answer", summary = "For tests")
    @NotNull @Valid public Inner answer() {
        return new Inner(-1);
    }

    @GET
    @Path("/own-body")
    @Operation(operationId = "fail-ownBody", summary = "For tests")
    public Response ownBody() {
        return Response.status(418).type("text/plain").entity("a stack trace").build();
    }

    @GET
    @Path("/thrown-body")
    @Operation(operationId = "fail-thrownBody", summary = "For tests")
    public String thrownBody() {
        throw new WebApplicationException(
                Response.status(403).entity("a class name").build());
    }

    @GET
    @Path("/unavailable")
    @Operation(operationId = "fail-unavailable", summary = "For tests")
    public String unavailable() {
        throw new ServiceUnavailableException(7L);
    }
}
