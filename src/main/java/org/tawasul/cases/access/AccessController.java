package org.tawasul.cases.access;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tawasul.agencies.Role;
import org.tawasul.cases.AccessMatrix;

/** Shows administrators and auditors who can do what to which cases. */
@Controller
class AccessController {
    private final AccessMatrix matrix;

    AccessController(AccessMatrix matrix) {
        this.matrix = matrix;
    }

    @GetMapping("/admin/access")
    String show(Model model) {
        model.addAttribute("groups", matrix.groups());
        model.addAttribute("roles", Arrays.asList(Role.values()));
        return "access/matrix";
    }
}
