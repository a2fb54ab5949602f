// The questions of the family's plan as a form of SurveyJS, as its makers' guides build one with React: one question a
// page, kept in localStorage at each change. What was said before stands below the question, as it does in ours.

import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Model } from "survey-core";
import { Survey } from "survey-react-ui";
import "survey-core/survey-core.fontless.min.css";
import questions from "./questions.json";

const KEPT = "form";
const kept = JSON.parse(localStorage.getItem(KEPT) ?? "{}");

const form = new Model({ ...questions, textUpdateMode: "onTyping" });
form.data = kept.data ?? {};
if (kept.page) form.currentPage = form.getPageByName(kept.page);
if (kept.lines) form.currentPage.addNewQuestion("html", "said").html = `<ul>${kept.lines.map((line) => `<li>${line}</li>`).join("")}</ul>`;

const keep = () => localStorage.setItem(KEPT, JSON.stringify({ ...kept, data: form.data, page: form.currentPage.name }));
form.onValueChanged.add(keep);
form.onCurrentPageChanged.add(keep);

createRoot(document.querySelector("#form")).render(createElement(Survey, { model: form }));
