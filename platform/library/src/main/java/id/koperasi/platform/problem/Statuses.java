package id.koperasi.platform.problem;

import id.koperasi.platform.problem.Outage.Internal;
import id.koperasi.platform.problem.Outage.Unavailable;
import id.koperasi.platform.problem.RequestRejection.AddressTooLong;
import id.koperasi.platform.problem.RequestRejection.BodyTooLarge;
import id.koperasi.platform.problem.RequestRejection.Conflict;
import id.koperasi.platform.problem.RequestRejection.InvalidRequest;
import id.koperasi.platform.problem.RequestRejection.MethodNotAllowed;
import id.koperasi.platform.problem.RequestRejection.NotAcceptable;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.problem.RequestRejection.NotPermitted;
import id.koperasi.platform.problem.RequestRejection.NotSignedIn;
import id.koperasi.platform.problem.RequestRejection.PreconditionRequired;
import id.koperasi.platform.problem.RequestRejection.RequestIncomplete;
import id.koperasi.platform.problem.RequestRejection.StaleVersion;
import id.koperasi.platform.problem.RequestRejection.TooManyRequests;
import id.koperasi.platform.problem.RequestRejection.UnsupportedMediaType;
import java.util.List;

/** Gives a bare HTTP status, set by a framework that knows no refusals, its refusal. */
final class Statuses {

    private Statuses() {}

    /** The refusal of a status from 400 up; one we do not know is the nearest that we do. */
    static Rejection rejectionOf(int status) {
        return switch (status) {
            case 401, 407 -> new NotSignedIn();
            case 403 -> new NotPermitted();
            case 404, 410 -> new NotFound();
            case 405 -> new MethodNotAllowed();
            case 406 -> new NotAcceptable();
            case 408 -> new RequestIncomplete();
            case 409 -> new Conflict();
            case 412 -> new StaleVersion();
            case 413 -> new BodyTooLarge();
            case 414 -> new AddressTooLong();
            case 415 -> new UnsupportedMediaType();
            case 428 -> new PreconditionRequired();
            case 429 -> new TooManyRequests(1);
            case 502, 503, 504 -> new Unavailable();
            default -> status < 500 ? new InvalidRequest(List.of()) : new Internal();
        };
    }
}
