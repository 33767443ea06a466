package org.tawasul.worklist;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.agencies.Officer;

/** Somebody's own tasks over all modules. */
@Controller
class MyTasksController {
    private final MyTasks tasks;

    MyTasksController(MyTasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/staff/tasks")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var chosen = TaskList.of(list, officer);
        var part = tasks.list(chosen, officer, after);
        model.addAttribute("list", chosen);
        model.addAttribute("lists", TaskList.of(officer));
        model.addAttribute("counts", tasks.count(officer));
        model.addAttribute("lines", part.lines());
        model.addAttribute("next", part.next());
        return "worklist/tasks";
    }
}
