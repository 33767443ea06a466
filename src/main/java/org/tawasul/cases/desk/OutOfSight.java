package org.tawasul.cases.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no case of that reference, or none that the officer may see: which of the two is not said. */
class OutOfSight extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    OutOfSight() {
        super(HttpStatus.NOT_FOUND);
    }
}
