import ts from 'typescript';

/** Job names that a source file declares (members of `JobMap`) and those it handles (`@JobHandler('…')`). */
export function jobNamesIn(text: string): { declared: string[]; handled: string[] } {
  const declared: string[] = [];
  const handled: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'JobMap') {
      for (const { name } of node.members) if (name && ts.isStringLiteral(name)) declared.push(name.text);
    }
    if (ts.isDecorator(node) && ts.isCallExpression(node.expression) && node.expression.expression.getText() === 'JobHandler') {
      const [name] = node.expression.arguments;
      if (name && ts.isStringLiteral(name)) handled.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true));
  return { declared, handled };
}

/** What is wrong with these sources taken together: a job without a handler, with two, or a handler of no job. */
export function jobFaults(sources: string[]): string[] {
  const found = sources.map(jobNamesIn);
  const declared = found.flatMap((file) => file.declared);
  const handled = found.flatMap((file) => file.handled);
  return [
    ...declared.filter((name) => !handled.includes(name)).map((name) => `${name} has no handler`),
    ...handled.filter((name, index) => handled.indexOf(name) !== index).map((name) => `${name} has two handlers`),
    ...handled.filter((name) => !declared.includes(name)).map((name) => `${name} is in no JobMap`),
  ];
}
