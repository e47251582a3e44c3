//! Walking the tree.

use crate::{Article, Node};

/// All nodes in the order of the text, each before its children.
#[derive(Debug, Clone)]
pub struct Walk<'t, 'a> {
    /// The nodes still to come, one list for each level.
    levels: Vec<std::slice::Iter<'t, Node<'a>>>,
}

/// Walks over `nodes` and all that they contain.
pub fn walk<'t, 'a>(nodes: &'t [Node<'a>]) -> Walk<'t, 'a> {
    Walk {
        levels: vec![nodes.iter()],
    }
}

impl<'t, 'a> Iterator for Walk<'t, 'a> {
    type Item = &'t Node<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.levels.last_mut()?.next() {
                Some(node) => {
                    if !node.children.is_empty() {
                        self.levels.push(node.children.iter());
                    }
                    return Some(node);
                }
                None => {
                    self.levels.pop();
                }
            }
        }
    }
}

impl<'a> Article<'a> {
    /// All nodes of the body in the order of the text, each before its children.
    pub fn walk(&self) -> Walk<'_, 'a> {
        walk(&self.blocks)
    }
}

impl<'a> Node<'a> {
    /// All that the node contains, in the order of the text; the node itself is left out.
    pub fn walk(&self) -> Walk<'_, 'a> {
        walk(&self.children)
    }
}
