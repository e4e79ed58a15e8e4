// Where the tests find the product, and as whom they sign in: given by test_browser.py, or by hand for a running cloud.

export const base = process.env.EHCP_ADDRESS ?? "http://127.0.0.1:8080";
export const password = process.env.EHCP_PASSWORD ?? "Eastmarsh-2026!";
export const emails = {
  coordinator: "coordinator@eastmarsh.example",
  colleague: "colleague@eastmarsh.example",
  senco: "senco@larkfield.example",
  parent: "parent@family.example",
  psychologist: "psychologist@eastmarsh.example",
  panel: "panel@eastmarsh.example",
  auditor: "auditor@eastmarsh.example",
  manager: "manager@eastmarsh.example",
  stranger: "coordinator@wealdmarsh.example",
};
