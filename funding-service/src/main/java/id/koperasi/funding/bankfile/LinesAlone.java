package id.koperasi.funding.bankfile;

import id.koperasi.platform.problem.RejectedException;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * Takes in each line of a bank's file in a transaction of its own, so that a bad one hurts no other. What is in is in, whatever
 * becomes of the request: banks' references make the same file come twice without effect.
 */
@ApplicationScoped
public class LinesAlone {

    /** What a line meets that no rule refused: it is tried again when it comes again. */
    public static final String FAILED = "failed";

    /** What becomes of a line; what it meets when it cannot be taken in is told by its code. */
    public <T> T take(Callable<T> line, Function<String, T> problem) {
        try {
            return QuarkusTransaction.requiringNew().call(line);
        } catch (RejectedException e) {
            return problem.apply(e.rejection().refusal().code());
        } catch (RuntimeException e) { // whatever it is, the other lines are no worse for it
            if (e.getCause()
                    instanceof Error broken) { // which a transaction wraps, and which no line has brought about
                throw broken;
            }
            Log.errorf(e, "A line of a bank's file was not taken in");
            return problem.apply(FAILED);
        }
    }
}
